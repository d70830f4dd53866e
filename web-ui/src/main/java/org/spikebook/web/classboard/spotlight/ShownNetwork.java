package org.spikebook.web.classboard.spotlight;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.lesson.notebook.Notebook;

import java.util.Optional;

/**
 * A network that is shown to the class.
 *
 * @param frozen a notebook with its cell only, as it was at the consent
 * @param student the name, if the student wants it
 */
public record ShownNetwork(AssignmentId assignment, Notebook frozen, Optional<String> student) {}
