package org.spikebook.lesson.content;

import org.spikebook.lesson.document.YamlPart;

/**
 * A fenced block of a lesson's text that describes a cell.
 *
 * @param type the first word of its info string
 * @param id the second word
 * @param settings the YAML within
 */
record CellBlock(String type, String id, YamlPart settings) implements LessonParts.Part {}
