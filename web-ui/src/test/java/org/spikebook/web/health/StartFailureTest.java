package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.web.SpikebookApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @Test
    void damagedDatabase_isOneLineThatSaysWhatToDo(@TempDir Path home, CapturedOutput printed)
            throws IOException {
        byte[] noDatabase = new byte[64 << 10];
        Arrays.fill(noDatabase, (byte) 0x5A);
        Files.write(home.resolve("spikebook.mv.db"), noDatabase);

        assertThatThrownBy(() -> start("--spikebook.home=" + home));

        assertThat(printed.toString().lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .contains("damaged", home.toString(), "backup");
    }

    @Test
    void databaseServerThatIsAway_isOneLineThatSaysWhatToDo(
            @TempDir Path home, CapturedOutput printed) {
        assertThatThrownBy(() ->
                start(
                        "--spikebook.home=" + home,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                        "--spring.datasource.hikari.initialization-fail-timeout=1",
                        "--spring.datasource.hikari.connection-timeout=250"));

        assertThat(printed.toString().lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .contains("does not respond", "SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "guests.max-open-jobs, 6, at most 5, GUESTS_MAXOPENJOBS",
        "privacy.notice, www.example.edu, the address of a page, PRIVACY_NOTICE",
        "sign-in.lifetime, 12ms, at least 10m, SIGNIN_LIFETIME",
        "recording-lifetime, 30, at least 1d, RECORDINGLIFETIME",
        "sign-in.staff-by-provider, true, false without a provider, SIGNIN_STAFFBYPROVIDER"
    })
    void settingThatIsWrong_isOneLineThatNamesItAndItsVariable(
            String name,
            String value,
            String rule,
            String variable,
            @TempDir Path home,
            CapturedOutput printed) {
        String key = "spikebook." + name;
        assertThatThrownBy(() -> start("--spikebook.home=" + home, "--" + key + "=" + value));

        assertThat(printed.toString().lines().filter(line -> line.contains("cannot start")))
                .singleElement()
                .asString()
                .contains(key + " must be " + rule, "was " + value, "SPIKEBOOK_" + variable);
    }

    private static void start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--vaadin.productionMode=true"); // without it, a front end is looked for first
        SpringApplication.run(SpikebookApplication.class, all.toArray(String[]::new));
    }
}
