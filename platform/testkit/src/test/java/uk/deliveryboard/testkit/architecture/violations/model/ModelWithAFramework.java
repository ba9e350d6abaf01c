package uk.deliveryboard.testkit.architecture.violations.model;

import org.springframework.jdbc.core.simple.JdbcClient;

record ModelWithAFramework(JdbcClient jdbc) {}
