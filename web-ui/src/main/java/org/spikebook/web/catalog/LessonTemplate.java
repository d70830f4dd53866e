package org.spikebook.web.catalog;

import org.spikebook.lesson.notebook.Notebook;

/** A lesson as a notebook to begin with. */
public record LessonTemplate(String slug, String title, Notebook notebook) {}
