package org.spikebook.db.grade;

import java.util.UUID;

/** A criterion of the rubric of an assignment. */
public record CriterionRow(UUID id, String title, double maxPoints) {}
