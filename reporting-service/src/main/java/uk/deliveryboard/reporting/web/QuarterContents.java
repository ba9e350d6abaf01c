package uk.deliveryboard.reporting.web;

import java.time.LocalDate;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail;

/**
 * What the pages below the summary say of a quarter, read in one snapshot, so that people and programs are told the same.
 *
 * @param quality with the returns
 * @param today   day on which it was read
 */
public record QuarterContents(Details.Shown<ShowDetail.Plans> plans, Details.Shown<ShowDetail.Training> training,
        Returns.Quality quality, LocalDate today) {}
