package uk.deliveryboard.training.coverage.model;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.requirement.model.Measure;

/**
 * Which coverage is asked for: of relevant staff in post.
 *
 * @param roleGroup those of one group of jobs; null for all
 */
public record Slice(Measure measure, @Nullable String roleGroup) {}
