package org.spikebook.web.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings under {@code spikebook.sign-in.*}: how guesses of passwords and of the codes of classes
 * are slowed down. By default, a whole school may share one address.
 *
 * @param maxFailures wrong attempts at one account, or of one visitor at codes, without a delay
 * @param delay of each further one
 * @param maxFailuresPerAddress wrong attempts from one network address without a delay
 * @param delayPerAddress of each further one
 */
@ConfigurationProperties("spikebook.sign-in")
public record GuessProperties(
        @DefaultValue("10") int maxFailures,
        @DefaultValue("30s") Duration delay,
        @DefaultValue("200") int maxFailuresPerAddress,
        @DefaultValue("5s") Duration delayPerAddress) {

    public GuessProperties {
        SettingRules rules = new SettingRules("spikebook.sign-in");
        rules.atLeast("max-failures", maxFailures, 1);
        rules.atLeast("delay", delay, SettingRules.SHORTEST);
        rules.atLeast("max-failures-per-address", maxFailuresPerAddress, 1);
        rules.atLeast("delay-per-address", delayPerAddress, SettingRules.SHORTEST);
    }
}
