package org.spikebook.web.variant;

import org.spikebook.db.account.VisitorId;

/**
 * The variant of one student.
 *
 * @param name of the student in the class
 * @param variant id of the variant
 * @param begun whether the student has made a notebook of it
 */
public record StudentVariant(VisitorId student, String name, String variant, boolean begun) {}
