package org.spikebook.web.grading.appeal;

import java.time.Instant;

/** An appeal of a class that waits for an answer. */
public record OpenAppeal(String student, String receipt, Instant askedAt) {}
