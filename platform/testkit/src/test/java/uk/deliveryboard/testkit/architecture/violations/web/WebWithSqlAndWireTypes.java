package uk.deliveryboard.testkit.architecture.violations.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import uk.deliveryboard.events.plans.v1.PlanCreated;

record WebWithSqlAndWireTypes(JdbcClient jdbc, PlanCreated wire) {}
