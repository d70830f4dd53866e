package org.spikebook.lesson.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a parsed text. Those that are marked in it are counted in the order of their marks,
 * and stand at its end; what is never marked follows.
 */
public final class TextNotes {

    /** Most characters that a mark tells: a text may mark a long note thousands of times. */
    private static final int MOST_TOLD = 500;

    private final List<NoteMark> marks = new ArrayList<>();
    private final List<NoteBlock> blocks = new ArrayList<>();

    private TextNotes() {}

    /** Finds them. */
    public static TextNotes of(Node text) {
        TextNotes notes = new TextNotes();
        text.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof NoteMark mark) {
                            notes.marks.add(mark);
                        }
                        super.visit(node);
                    }

                    @Override
                    public void visit(CustomBlock block) {
                        if (block instanceof NoteBlock note) {
                            notes.blocks.add(note);
                        } else {
                            super.visit(block);
                        }
                    }
                });
        return notes;
    }

    /** Labels of the marks, each once, in order. */
    public List<String> marked() {
        return marks.stream().map(NoteMark::label).distinct().toList();
    }

    /** Labels of the notes, as often as they are there. */
    public List<String> written() {
        return blocks.stream().map(NoteBlock::label).toList();
    }

    /** As a text writes a note of a label; the first one. */
    public Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        blocks.forEach(note ->
                sources.putIfAbsent(note.label(), "[^" + note.label() + "]: " + note.source()));
        return sources;
    }

    /** Numbers the notes, and puts them at the end of the text. */
    public void placeIn(Node text) {
        if (blocks.isEmpty()) {
            return;
        }
        Map<String, NoteBlock> byLabel = new LinkedHashMap<>();
        blocks.forEach(note -> byLabel.putIfAbsent(note.label(), note));
        Map<String, NoteBlock> numbered = new LinkedHashMap<>();
        for (String label : marked()) {
            NoteBlock note = byLabel.get(label);
            if (note != null) {
                numbered.put(label, note);
            }
        }
        List<NoteBlock> ordered = new ArrayList<>(numbered.values());
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> told = new HashMap<>();
        ordered.forEach(note -> {
            places.put(note.label(), places.size() + 1);
            told.put(note.label(), told(note));
        });
        for (NoteMark mark : marks) {
            mark.give(places.getOrDefault(mark.label(), 0), told.getOrDefault(mark.label(), ""));
        }
        NoteList list = new NoteList();
        ordered.forEach(list::appendChild);
        blocks.stream()
                .filter(note -> numbered.get(note.label()) != note)
                .forEach(list::appendChild);
        insert(list, text);
    }

    /** Headings at the end of a text are of the cell that follows: the notes stand above them. */
    private static void insert(NoteList list, Node text) {
        Node last = text.getLastChild();
        while (last instanceof Heading) {
            last = last.getPrevious();
        }
        if (last == null) {
            text.appendChild(list);
        } else {
            last.insertAfter(list);
        }
    }

    private static String told(NoteBlock note) {
        String words = PlainText.of(note);
        return words.length() <= MOST_TOLD ? words : words.substring(0, MOST_TOLD) + " …";
    }
}
