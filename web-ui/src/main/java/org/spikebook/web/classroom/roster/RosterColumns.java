package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.classroom.CourseNames;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a class list holds what, by its heading in English or German.
 *
 * @param areNamed whether there is a heading
 */
record RosterColumns(Map<Column, Integer> places, boolean areNamed) {

    private static final RosterColumns BY_PLACE =
            new RosterColumns(
                    Map.of(Column.NAME, 0, Column.EMAIL, 1, Column.NUMBER, 2, Column.GROUP, 3),
                    false);

    RosterColumns {
        places = Map.copyOf(places);
    }

    /** What a column may hold, with its headings without case, spaces and punctuation. */
    enum Column {
        NAME("name", "fullname", "studentname", "student", "displayname", "anzeigename"),
        FIRST_NAME("firstname", "givenname", "vorname", "vornamen", "rufname"),
        LAST_NAME("lastname", "surname", "familyname", "nachname", "familienname"),
        EMAIL("email", "emailaddress", "mail", "mailaddress", "emailadresse", "mailadresse"),
        NUMBER(
                "id",
                "number",
                "idnumber",
                "idnummer",
                "studentid",
                "studentnumber",
                "matriculationnumber",
                "matrikelnummer",
                "matrikelnr",
                "matrnr",
                "matrikel",
                "kennung",
                "nummer"),
        GROUP(
                "group",
                "groups",
                "section",
                "tutorial",
                "gruppe",
                "gruppen",
                "ubungsgruppe",
                "uebungsgruppe",
                "tutorium");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    /** The columns as the first row of a file names them, else in the order of their places. */
    static RosterColumns of(List<String> first) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < first.size(); i++) {
            String heading = heading(first.get(i));
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places.isEmpty() ? BY_PLACE : new RosterColumns(places, true);
    }

    private static String heading(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    boolean haveName() {
        return places.containsKey(Column.NAME) || places.containsKey(Column.LAST_NAME);
    }

    /** The name, from one column or from two. */
    String name(List<String> cells) {
        String whole = text(cells, Column.NAME);
        return whole.isEmpty()
                ? (text(cells, Column.FIRST_NAME) + " " + text(cells, Column.LAST_NAME)).strip()
                : whole;
    }

    RosterDetails details(List<String> cells) {
        return new RosterDetails(
                word(cells, Column.EMAIL), word(cells, Column.NUMBER), word(cells, Column.GROUP));
    }

    private @Nullable String word(List<String> cells, Column column) {
        String text = CourseNames.tidy(text(cells, column));
        return text.isEmpty() ? null : text;
    }

    private String text(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
