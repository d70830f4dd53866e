package org.spikebook.web.grading.marking;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A criterion as an instructor enters it.
 *
 * @param id of the criterion that it changes; none: it is new
 */
public record CriterionDraft(@Nullable UUID id, String title, double maxPoints) {}
