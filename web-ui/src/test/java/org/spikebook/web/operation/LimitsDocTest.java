package org.spikebook.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spikebook.web.account.limit.GuestProperties;
import org.spikebook.web.account.mail.MailLimitProperties;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.limit.GuessProperties;
import org.spikebook.web.notebook.retention.ResultProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
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

/**
 * Every limit in {@code docs/operation.md} is a setting that there is, with that default, and every
 * setting of guests, sign-ins, limits of mails and results is there.
 */
class LimitsDocTest {

    private static final Path DOC = Path.of("../docs/operation.md");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.-]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:(.*)}");
    private static final String OURS = "spikebook.";

    /** What stands for the default of a limit of guests. */
    private static final String OF_ACCOUNTS = "as accounts";

    private static final List<Class<?>> OF_LIMITS =
            List.of(
                    GuestProperties.class,
                    GuessProperties.class,
                    MailLimitProperties.class,
                    ResultProperties.class);

    @TestFactory
    Stream<DynamicTest> limits() throws IOException {
        List<MatchResult> rows = rows();
        assertThat(rows).hasSizeGreaterThan(8);
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.group(1),
                                () -> assertThat(row.group(2)).isEqualTo(defaultOf(row.group(1)))));
    }

    private static List<MatchResult> rows() throws IOException {
        String section = Files.readString(DOC).split("\n## Limits\n", 2)[1].split("\n## ", 2)[0];
        return ROW.matcher(section).results().toList();
    }

    @Test
    void settingsOfLimits_areAllListed() throws IOException {
        List<String> listed = rows().stream().map(row -> row.group(1)).toList();

        assertThat(listed).containsAll(OF_LIMITS.stream().flatMap(LimitsDocTest::keys).toList());
    }

    private static Stream<String> keys(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(component -> prefix(settings) + kebab(component.getName()));
    }

    private static String prefix(Class<?> settings) {
        return settings.getAnnotation(ConfigurationProperties.class).value() + ".";
    }

    private static String defaultOf(String key) throws IOException {
        for (Class<?> settings : OF_LIMITS) {
            if (key.startsWith(prefix(settings))) {
                return bound(settings, key.substring(prefix(settings).length()));
            }
        }
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
        if (key.contains(".")) {
            return bound(found.getType(), key.substring(name.length() + 1));
        }
        DefaultValue value = found.getAnnotation(DefaultValue.class);
        return value == null ? OF_ACCOUNTS : value.value()[0];
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
