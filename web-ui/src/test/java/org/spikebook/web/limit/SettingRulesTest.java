package org.spikebook.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.account.limit.GuestProperties;
import org.spikebook.web.account.mail.MailLimitProperties;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.notebook.retention.ResultProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.Map;

/** Settings of limits as they are read at the start of a server. */
class SettingRulesTest {

    @Test
    void settings_thatAreNotSet_haveTheirDefaults() {
        GuestProperties guests = bind("spikebook.guests", GuestProperties.class, Map.of());
        SpikebookProperties all = bind("spikebook", SpikebookProperties.class, Map.of());

        assertThat(guests.maxNewPerAddress()).isEqualTo(1000);
        assertThat(guests.maxOpenJobs()).isNull();
        assertThat(all.uploads().maxFileSize()).isEqualTo(DataSize.ofMegabytes(512));
        assertThat(all.jobs().maxWaitingGradingsPerOwner()).isEqualTo(10);
        assertThat(all.jobs().gradingMemory()).isEqualTo(DataSize.ofMegabytes(128));
    }

    @Test
    void settings_thatAreSet_areTaken() {
        GuessProperties signIn =
                bind(
                        "spikebook.sign-in",
                        GuessProperties.class,
                        Map.of(
                                "spikebook.sign-in.max-failures", "3",
                                "spikebook.sign-in.delay", "2m"));

        assertThat(signIn.maxFailures()).isEqualTo(3);
        assertThat(signIn.delay()).isEqualTo(Duration.ofMinutes(2));
        assertThat(signIn.maxFailuresPerAddress()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "spikebook.max-notebook-size, 0B, at least 1B",
        "spikebook.max-notebooks-per-visitor, -1, at least 0",
        "spikebook.max-members-per-class, -1, at least 0",
        "spikebook.guest-lifetime, 0d, at least 1d",
        "spikebook.guest-work-lifetime, 400, at least 1d",
        "spikebook.guest-work-lifetime, 0, at least 1d",
        "spikebook.idle-guest-lifetime, -7d, at least 1d",
        "spikebook.recording-lifetime, 30, at least 1d",
        "spikebook.recording-lifetime, 23h, at least 1d",
        "spikebook.setup-link-lifetime, 24, at least 10m",
        "spikebook.uploads.max-files, -1, at least 0",
        "spikebook.uploads.max-size, -1B, at least 0MB",
        "spikebook.uploads.max-file-size, 3000MB, at most 2047MB",
        "spikebook.uploads.min-free-disk, -1B, at least 0MB",
        "spikebook.jobs.max-open, -1, at least 0",
        "spikebook.jobs.max-open-per-owner, -1, at least 0",
        "spikebook.jobs.max-waiting-gradings-per-owner, 0, at least 1",
        "spikebook.jobs.max-attempts, 0, at least 1",
        "spikebook.jobs.grading-memory, -1B, at least 0MB"
    })
    void setting_thatIsOutOfRange_isNamedWithItsRule(String key, String value, String rule) {
        assertRefused("spikebook", SpikebookProperties.class, key, value, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "max-new-per-address, 0, at least 1",
        "new-per-address-every, 0ms, at least 1s",
        "max-notebooks, -1, at least 0",
        "max-open-jobs, -1, at least 0",
        "max-waiting-gradings, 0, at least 1",
        "max-upload-files, -1, at least 0",
        "max-upload-size, -1B, at least 0MB",
        "max-upload-file-size, -1B, at least 0MB"
    })
    void settingOfGuests_thatIsOutOfRange_isNamedWithItsRule(
            String name, String value, String rule) {
        String prefix = "spikebook.guests";
        assertRefused(prefix, GuestProperties.class, prefix + "." + name, value, rule);
    }

    @ParameterizedTest
    @CsvSource({"730, at least 1d", "23h, at least 1d"})
    void lifetimeOfResults_thatIsOutOfRange_isNamedWithItsRule(String value, String rule) {
        String prefix = "spikebook.results";
        assertRefused(prefix, ResultProperties.class, prefix + ".lifetime", value, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "max-failures, 0, at least 1",
        "delay, 30, at least 1s",
        "max-failures-per-address, 0, at least 1",
        "delay-per-address, -5s, at least 1s"
    })
    void settingOfSignIn_thatIsOutOfRange_isNamedWithItsRule(
            String name, String value, String rule) {
        String prefix = "spikebook.sign-in";
        assertRefused(prefix, GuessProperties.class, prefix + "." + name, value, rule);
    }

    @ParameterizedTest
    @CsvSource({"12, 12ms", "0d, 0ms", "9m, 9m", "-30d, -30d"})
    void lifetimeOfSignIns_thatLocksOut_isNamedWithItsRule(String value, String shown) {
        String prefix = "spikebook.sign-in";
        String rule = "at least 10m, was " + shown;
        assertRefused(prefix, SignInProperties.class, prefix + ".lifetime", value, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "max-per-network, 0, at least 1",
        "per-network-every, 0ms, at least 1s",
        "max-per-recipient, 0, at least 1",
        "per-recipient-every, 20, at least 1s",
        "max-waiting, 0, at least 1"
    })
    void settingOfMails_thatIsOutOfRange_isNamedWithItsRule(
            String name, String value, String rule) {
        String prefix = "spikebook.mail.limits";
        assertRefused(prefix, MailLimitProperties.class, prefix + "." + name, value, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "0", "86400"})
    void message_ofATimeThatLacksItsUnit_saysHowToWriteIt(String value) {
        assertThatThrownBy(() -> bindRecordingLifetime(value))
                .rootCause()
                .hasMessageContaining("a time has a unit, as 30d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23h", "-30d"})
    void message_ofATimeWithAUnit_saysNothingOfUnits(String value) {
        assertThatThrownBy(() -> bindRecordingLifetime(value))
                .rootCause()
                .hasMessageStartingWith("spikebook.recording-lifetime must be at least 1d")
                .hasMessageNotContaining("unit");
    }

    private static void bindRecordingLifetime(String value) {
        bind("spikebook", SpikebookProperties.class, Map.of("spikebook.recording-lifetime", value));
    }

    @Test
    void message_namesTheVariableOfTheEnvironment() {
        SettingRules rules = new SettingRules("spikebook.sign-in");

        assertThatThrownBy(() -> rules.atLeast("max-failures", 0, 1))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SPIKEBOOK_SIGNIN_MAXFAILURES");
    }

    private static void assertRefused(
            String prefix, Class<?> type, String key, String value, String rule) {
        assertThatThrownBy(() -> bind(prefix, type, Map.of(key, value)))
                .rootCause()
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key + " must be " + rule);
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }
}
