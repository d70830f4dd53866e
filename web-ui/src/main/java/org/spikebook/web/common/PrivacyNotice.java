package org.spikebook.web.common;

import org.spikebook.web.limit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the institution that runs the server says what happens with personal data: a setting under
 * {@code spikebook.privacy.*}.
 *
 * @param notice the address of that page; empty for none
 */
@ConfigurationProperties("spikebook.privacy")
public record PrivacyNotice(@DefaultValue("") String notice) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    public PrivacyNotice {
        boolean isRight = notice.isEmpty() || ADDRESS.matcher(notice).matches();
        String rule = "the address of a page, as https://www.example.edu/privacy";
        new SettingRules("spikebook.privacy").require("notice", isRight, rule, notice);
    }

    public Optional<String> address() {
        return Optional.of(notice).filter(text -> !text.isEmpty());
    }
}
