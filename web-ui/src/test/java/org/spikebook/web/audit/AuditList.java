package org.spikebook.web.audit;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of vulnerabilities of the libraries, as {@code .ci/advisories.json} keeps it.
 *
 * @param lookedUp libraries that were looked up
 * @param notLookedUp libraries that were not
 * @param advisories that are known, those of other versions among them
 * @param exceptions advisories that a library is used in spite of
 */
record AuditList(
        List<LookUp> lookedUp,
        NotLookedUp notLookedUp,
        List<Advisory> advisories,
        List<Exemption> exceptions) {

    private static final Path FILE = Path.of("../.ci/advisories.json");

    /** Libraries with their versions, when and where they were looked up. */
    record LookUp(String date, String source, List<String> libraries) {}

    /** Libraries with their versions, and why they could not be looked up. */
    record NotLookedUp(String reason, List<String> libraries) {}

    /**
     * An advisory that does not matter here.
     *
     * @param id of the advisory
     * @param library with its version: another one is to be looked at again
     */
    record Exemption(String id, String library, String reason) {}

    static AuditList read() throws IOException {
        return JsonMapper.shared().readValue(Files.readString(FILE), AuditList.class);
    }

    void write() throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        String text = JsonMapper.shared().writer().with(printer).writeValueAsString(this);
        Files.writeString(FILE, text + "\n");
    }

    /** All that is wrong with the use of these libraries. */
    List<String> problems(Set<Library> used) {
        List<String> problems = new ArrayList<>();
        Set<String> listed = listed();
        for (Library library : used) {
            if (!listed.remove(library.toString())) {
                problems.add(library + " is not listed: run .ci/audit");
            }
            advisories.stream()
                    .filter(advisory -> advisory.affects(library))
                    .filter(advisory -> !isExempt(advisory, library))
                    .map(advisory -> library + " is affected by " + advisory)
                    .forEach(problems::add);
        }
        listed.forEach(gone -> problems.add(gone + " is listed, but not used any more"));
        exceptions.stream()
                .filter(exception -> !isNeeded(exception, used))
                .map(exception -> exception + " exempts nothing, or gives no reason")
                .forEach(problems::add);
        return problems;
    }

    private Set<String> listed() {
        Set<String> listed = new TreeSet<>(notLookedUp.libraries());
        lookedUp.forEach(lookUp -> listed.addAll(lookUp.libraries()));
        return listed;
    }

    private boolean isExempt(Advisory advisory, Library library) {
        return exceptions.stream()
                .anyMatch(exception ->
                        exception.id().equals(advisory.id())
                                && exception.library().equals(library.toString()));
    }

    private boolean isNeeded(Exemption exception, Set<Library> used) {
        return !exception.reason().isBlank()
                && used.stream()
                        .filter(library -> library.toString().equals(exception.library()))
                        .anyMatch(library ->
                                advisories.stream()
                                        .filter(one -> one.id().equals(exception.id()))
                                        .anyMatch(one -> one.affects(library)));
    }

    /**
     * The list after another look-up.
     *
     * @param libraries that were looked up now; of all others, the list keeps those still in use
     */
    AuditList with(
            String date,
            String source,
            Set<Library> libraries,
            Collection<Advisory> found,
            Set<Library> used) {
        Set<String> now = texts(libraries);
        Set<String> others = texts(used);
        others.removeAll(now);
        List<LookUp> lookUps = new ArrayList<>();
        for (LookUp before : lookedUp) {
            List<String> kept = before.libraries().stream().filter(others::contains).toList();
            if (!kept.isEmpty()) {
                lookUps.add(new LookUp(before.date(), before.source(), kept));
            }
            others.removeAll(kept);
        }
        if (!now.isEmpty()) {
            lookUps.add(new LookUp(date, source, List.copyOf(now)));
        }
        return new AuditList(
                lookUps,
                new NotLookedUp(notLookedUp.reason(), List.copyOf(others)),
                merged(found),
                exceptions);
    }

    private static Set<String> texts(Set<Library> libraries) {
        Set<String> texts = new TreeSet<>();
        libraries.forEach(library -> texts.add(library.toString()));
        return texts;
    }

    private List<Advisory> merged(Collection<Advisory> found) {
        TreeMap<String, Advisory> all = new TreeMap<>();
        advisories.forEach(one -> all.put(one.library() + " " + one.id(), one));
        found.forEach(one -> all.put(one.library() + " " + one.id(), one));
        return List.copyOf(all.values());
    }
}
