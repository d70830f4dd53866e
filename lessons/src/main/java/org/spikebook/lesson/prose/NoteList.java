package org.spikebook.lesson.prose;

import org.commonmark.node.CustomBlock;

/** The notes of a parsed text at its end; its children are {@link NoteBlock}s. */
final class NoteList extends CustomBlock {}
