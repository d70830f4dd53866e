package org.spikebook.web.account.mail;

import org.spikebook.web.limit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings under {@code spikebook.mail.limits.*}.
 *
 * @param maxPerNetwork requests for mails that may come together from one network: by default, from
 *     a whole school
 * @param perNetworkEvery after which one more may come from there
 * @param maxPerRecipient mails that may be sent together to one address
 * @param perRecipientEvery after which one more may be sent there
 * @param maxWaiting mails that may wait to be sent
 */
@ConfigurationProperties("spikebook.mail.limits")
public record MailLimitProperties(
        @DefaultValue("30") int maxPerNetwork,
        @DefaultValue("20s") Duration perNetworkEvery,
        @DefaultValue("3") int maxPerRecipient,
        @DefaultValue("20m") Duration perRecipientEvery,
        @DefaultValue("500") int maxWaiting) {

    public MailLimitProperties {
        SettingRules rules = new SettingRules("spikebook.mail.limits");
        rules.atLeast("max-per-network", maxPerNetwork, 1);
        rules.atLeast("per-network-every", perNetworkEvery, SettingRules.SHORTEST);
        rules.atLeast("max-per-recipient", maxPerRecipient, 1);
        rules.atLeast("per-recipient-every", perRecipientEvery, SettingRules.SHORTEST);
        rules.atLeast("max-waiting", maxWaiting, 1);
    }
}
