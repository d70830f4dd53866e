package org.spikebook.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every limit in {@code docs/operation.md} is a setting that there is, with that default. */
class LimitsDocTest {

    private static final Path DOC = Path.of("../docs/operation.md");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.-]+)` \\| ([^ |]+) \\|", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:(.*)}");
    private static final String OURS = "spikebook.";

    @TestFactory
    Stream<DynamicTest> limits() throws IOException {
        String section = Files.readString(DOC).split("\n## Limits\n", 2)[1].split("\n## ", 2)[0];
        List<MatchResult> rows = ROW.matcher(section).results().toList();
        assertThat(rows).hasSizeGreaterThan(8);
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.group(1),
                                () -> assertThat(row.group(2)).isEqualTo(defaultOf(row.group(1)))));
    }

    private static String defaultOf(String key) throws IOException {
        return key.startsWith(OURS)
                ? bound(SpikebookProperties.class, key.substring(OURS.length()))
                : written(key);
    }

    private static String bound(Class<?> settings, String key) {
        String name = key.split("\\.", 2)[0];
        Parameter found =
                Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                        .filter(parameter -> kebab(parameter.getName()).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no setting " + key));
        return key.contains(".")
                ? bound(found.getType(), key.substring(name.length() + 1))
                : found.getAnnotation(DefaultValue.class).value()[0];
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String written(String key) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(SETTINGS)) {
            settings.load(file);
        }
        String value = settings.getProperty(key, "no setting " + key);
        return VARIABLE.matcher(value).replaceAll("$1");
    }
}
