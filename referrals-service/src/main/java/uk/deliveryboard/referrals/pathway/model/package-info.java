/** The pathway of a referral as pure rules: states, evidence, guards and one table of transitions. Knows no person, no database and no HTTP. */
@NullMarked
package uk.deliveryboard.referrals.pathway.model;

import org.jspecify.annotations.NullMarked;
