package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The audit of dependencies that needs no network: each library is listed with a license that may
 * be used, and comes from where it should. Known vulnerabilities are the matter of {@code
 * AdvisoriesTest}.
 */
class DependenciesTest {

    /** One of the licenses of a library is enough. */
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "0BSD",
                    "BSD",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "ISC",
                    "EPL-1.0",
                    "EPL-2.0",
                    "MPL-2.0",
                    "LGPL-2.1",
                    "CC0-1.0",
                    "BlueOak-1.0.0");

    /** Tools of the build, which are not shipped; they ask for no more than the ones above. */
    private static final Map<String, String> BUILD_ONLY =
            Map.of("caniuse-lite", "CC-BY-4.0", "argparse", "Python-2.0");

    private static final Path LISTED =
            Path.of("src/test/resources/org/spikebook/web/dependencies.txt");

    private static final Path LOCK = Path.of("package-lock.json");

    @Test
    void libraries_onTheClassPath_areListed_withALicenseThatMayBeUsed() throws IOException {
        Map<String, String> listed = listed();

        assertThat(libraries()).hasSizeGreaterThan(100).isSubsetOf(listed.keySet());
        assertThat(listed)
                .allSatisfy((library, licenses) ->
                        assertThat(licenses.split(" OR ")).as(library).anyMatch(ALLOWED::contains));
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> licenses = new TreeMap<>();
        for (String line : Files.readAllLines(LISTED)) {
            if (!line.startsWith("#")) {
                int name = line.indexOf(':') + 1;
                int license = line.indexOf(' ', name);
                licenses.put(line.substring(name, license), line.substring(license + 1));
            }
        }
        return licenses;
    }

    /** Those of a repository of Maven, by the folder of their versions. */
    private static Set<String> libraries() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(DependenciesTest::isOfARepository)
                .map(jar -> jar.getName(jar.getNameCount() - 3).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfARepository(Path jar) {
        int names = jar.getNameCount();
        return names > 3
                && jar.getFileName()
                        .toString()
                        .startsWith(jar.getName(names - 3) + "-" + jar.getName(names - 2));
    }

    @Test
    void packagesOfNpm_haveALicenseThatMayBeUsed_andAHash() throws IOException {
        JsonNode packages = JsonMapper.shared().readTree(Files.readString(LOCK)).get("packages");
        Map<String, JsonNode> found = new TreeMap<>();
        packages.propertyStream()
                .filter(entry -> !entry.getKey().isEmpty() && !entry.getValue().has("link"))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));

        assertThat(found).hasSizeGreaterThan(100);
        assertThat(found)
                .allSatisfy((name, one) -> {
                    assertThat(one.path("integrity").asString("")).startsWith("sha512-");
                    assertThat(one.has("resolved")).as("%s names a host", name).isFalse();
                    assertThat(isAllowed(name, one.path("license").asString("")))
                            .as("%s: %s", name, one.path("license"))
                            .isTrue();
                });
    }

    private static boolean isAllowed(String name, String license) {
        String plain = name.substring(name.lastIndexOf("node_modules/") + "node_modules/".length());
        return Stream.of(license.replaceAll("[()]", "").split(" OR ")).anyMatch(ALLOWED::contains)
                || license.equals(BUILD_ONLY.get(plain));
    }

    @Test
    void versions_areFixed() throws IOException {
        for (Path pom : poms()) {
            assertThat(Files.readString(pom))
                    .as(pom.toString())
                    .doesNotContainPattern(
                            "</artifactId>\\s*<version>[^<]*(SNAPSHOT|LATEST|RELEASE|[\\[(,])");
        }
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".."))) {
            return Stream.concat(
                            Stream.of(Path.of("../pom.xml")),
                            files.map(folder -> folder.resolve("pom.xml")))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
