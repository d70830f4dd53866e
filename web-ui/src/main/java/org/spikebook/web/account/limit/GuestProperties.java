package org.spikebook.web.account.limit;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.limit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.Objects;

/**
 * Settings under {@code spikebook.guests.*}. What is null is as for accounts.
 *
 * @param maxNewPerAddress how many new guests may come together from one network address: by
 *     default, three large courses
 * @param newPerAddressEvery after which one more may come from there
 * @param maxNotebooks notebooks of a guest
 * @param maxOpenJobs their jobs that wait or run
 * @param maxWaitingGradings their submissions that wait for a grade
 * @param maxUploadFiles their uploaded files
 * @param maxUploadSize of all of these
 * @param maxUploadFileSize of each
 */
@ConfigurationProperties("spikebook.guests")
public record GuestProperties(
        @DefaultValue("1000") int maxNewPerAddress,
        @DefaultValue("10s") Duration newPerAddressEvery,
        @Nullable Integer maxNotebooks,
        @Nullable Integer maxOpenJobs,
        @Nullable Integer maxWaitingGradings,
        @Nullable Integer maxUploadFiles,
        @Nullable DataSize maxUploadSize,
        @Nullable DataSize maxUploadFileSize) {

    private static final SettingRules RULES = new SettingRules("spikebook.guests");
    private static final String WHY = "the limit of accounts";

    public GuestProperties {
        RULES.atLeast("max-new-per-address", maxNewPerAddress, 1);
        RULES.atLeast("new-per-address-every", newPerAddressEvery, SettingRules.SHORTEST);
        RULES.atLeast("max-notebooks", maxNotebooks, 0);
        RULES.atLeast("max-open-jobs", maxOpenJobs, 0);
        RULES.atLeast("max-waiting-gradings", maxWaitingGradings, 1);
        RULES.atLeast("max-upload-files", maxUploadFiles, 0);
        RULES.atLeast("max-upload-size", maxUploadSize, DataSize.ofBytes(0));
        RULES.atLeast("max-upload-file-size", maxUploadFileSize, DataSize.ofBytes(0));
    }

    /**
     * What a guest may have.
     *
     * @throws org.spikebook.web.limit.WrongSetting if that is more than an account may
     */
    VisitorQuota quota(VisitorQuota ofAccounts) {
        return new VisitorQuota(
                upTo(ofAccounts.maxNotebooks(), "max-notebooks", maxNotebooks),
                upTo(ofAccounts.maxOpenJobs(), "max-open-jobs", maxOpenJobs),
                upTo(ofAccounts.maxWaitingGradings(), "max-waiting-gradings", maxWaitingGradings),
                upTo(ofAccounts.maxFiles(), "max-upload-files", maxUploadFiles),
                upTo(ofAccounts.maxSize(), "max-upload-size", maxUploadSize),
                upTo(ofAccounts.maxFileSize(), "max-upload-file-size", maxUploadFileSize));
    }

    private static <T extends Comparable<T>> T upTo(T ofAccounts, String name, @Nullable T own) {
        RULES.atMost(name, own, ofAccounts, WHY);
        return Objects.requireNonNullElse(own, ofAccounts);
    }
}
