package uk.deliveryboard.training.headcount;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.headcount.model.HeadCount;

/** What others are told of head-counts. */
public interface HeadCountEvents {

    /** Within the transaction in which it is declared. */
    void stated(String agency, Quarter quarter, HeadCount count);
}
