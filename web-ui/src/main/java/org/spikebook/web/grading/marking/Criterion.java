package org.spikebook.web.grading.marking;

import java.util.UUID;

/** A criterion of a rubric. */
public record Criterion(UUID id, String title, double maxPoints) {}
