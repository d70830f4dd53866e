package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.classroom.CourseName;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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

    /** In an e-mail address, or a whole number: in no heading. */
    private static final Pattern DATA = Pattern.compile("@|^\\s*\\d+\\s*$");

    RosterColumns {
        places = Map.copyOf(places);
    }

    /**
     * What a column may hold, with its headings without case, spaces and punctuation, the clearest
     * first: a list may have a column of row numbers beside one of IDs.
     */
    enum Column {
        NAME("name", "fullname", "studentname", "student", "displayname", "anzeigename"),
        FIRST_NAME("firstname", "givenname", "vorname", "vornamen", "rufname"),
        LAST_NAME("lastname", "surname", "familyname", "nachname", "familienname"),
        EMAIL("email", "emailaddress", "mail", "mailaddress", "emailadresse", "mailadresse"),
        NUMBER(
                "matriculationnumber",
                "matrikelnummer",
                "matrikelnr",
                "matrnr",
                "matrikel",
                "studentnumber",
                "studentid",
                "idnumber",
                "idnummer",
                "kennung",
                "id",
                "number",
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

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    /** The columns as the first row of a file names them, else in the order of their places. */
    static RosterColumns of(List<String> first) {
        List<String> headings = first.stream().map(RosterColumns::heading).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            column.headings.stream()
                    .map(headings::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        if (!isHeading(first, places)) {
            return BY_PLACE;
        }
        if (isLastName(headings, places)) {
            places.put(Column.LAST_NAME, places.remove(Column.NAME));
        }
        return new RosterColumns(places, true);
    }

    /** Not so a person in a group that is called Section, or who is called Student. */
    private static boolean isHeading(List<String> first, Map<Column, Integer> places) {
        long filled = first.stream().filter(cell -> !cell.isBlank()).count();
        return first.stream().noneMatch(cell -> DATA.matcher(cell).find())
                && (places.size() > 1 || places.size() == filled || haveName(places))
                && !places.isEmpty();
    }

    /** Beside a column of first names, the one that is called Name is that of last names. */
    private static boolean isLastName(List<String> headings, Map<Column, Integer> places) {
        Integer name = places.get(Column.NAME);
        return name != null
                && headings.get(name).equals("name")
                && places.containsKey(Column.FIRST_NAME)
                && !places.containsKey(Column.LAST_NAME);
    }

    private static String heading(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    boolean haveName() {
        return haveName(places);
    }

    private static boolean haveName(Map<Column, Integer> places) {
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
        String text = new CourseName(text(cells, column)).plain();
        return text.isEmpty() ? null : text;
    }

    private String text(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
