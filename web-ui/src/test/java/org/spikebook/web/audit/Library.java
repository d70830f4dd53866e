package org.spikebook.web.audit;

/**
 * A library that the application or its tests use.
 *
 * @param ecosystem whose name it is
 * @param name of npm, or group and artifact of Maven
 */
record Library(Ecosystem ecosystem, String name, String version) implements Comparable<Library> {

    /** Where names of libraries come from, as OSV calls it. */
    enum Ecosystem {
        MAVEN("Maven"),
        NPM("npm");

        final String label;

        Ecosystem(String label) {
            this.label = label;
        }
    }

    /** Such as {@code npm:lit@3.3.3}. */
    static Library of(String text) {
        int version = text.lastIndexOf('@');
        int name = text.indexOf(':') + 1;
        return new Library(
                text.startsWith("npm:") ? Ecosystem.NPM : Ecosystem.MAVEN,
                text.substring(name, version),
                text.substring(version + 1));
    }

    /** Without its version. */
    String coordinates() {
        return ecosystem.label + ":" + name;
    }

    @Override
    public String toString() {
        return coordinates() + "@" + version;
    }

    @Override
    public int compareTo(Library other) {
        return toString().compareTo(other.toString());
    }
}
