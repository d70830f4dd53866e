package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What programs read in the log where {@code LOGGING_STRUCTURED_FORMAT_FILE} is set. */
class StructuredLogTest {

    private static final String SAID = "Sign-in failed: \"Ada\"\nunknown";

    @ParameterizedTest
    @CsvSource({
        "ecs, reference, message",
        "logstash, reference, message",
        "gelf, _reference, short_message"
    })
    void line_isOneDocument_withTheReferenceOfItsRequest(
            String format, String reference, String message) {
        String written = written(format);

        assertThat(written.strip()).doesNotContain("\n");
        JsonNode line = JsonMapper.shared().readTree(written);
        assertThat(line.get(reference).asString()).isEqualTo("ABC123");
        assertThat(line.get(message).asString()).isEqualTo(SAID);
    }

    private static String written(String format) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        LoggingEvent event =
                new LoggingEvent(
                        StructuredLogTest.class.getName(),
                        context.getLogger("org.spikebook.web.account.SecurityEvents"),
                        Level.WARN,
                        SAID,
                        null,
                        new Object[0]);
        event.setMDCPropertyMap(Map.of(References.KEY, "ABC123"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
