package org.spikebook.web.common;

import org.spikebook.web.limit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings under {@code spikebook.*}.
 *
 * @param home folder of everything that is kept outside the database
 * @param maxNotebookSize largest body of a notebook; the longest network document that the page
 *     takes fits in
 * @param maxNotebooksPerVisitor how many notebooks one visitor may have
 * @param maxMembersPerClass how many members a class may have
 * @param guestLifetime how long a browser is remembered
 * @param guestWorkLifetime how long notebooks of a guest are kept who does not come back
 * @param idleGuestLifetime the same of a guest who left nothing but uploads
 * @param recordingLifetime how long the recording of a long run is kept
 * @param setupLinkLifetime how long the link for the first instructor works
 * @param process what this process does
 * @param uploads what a visitor may upload
 * @param jobs limits of long work
 */
@ConfigurationProperties("spikebook")
public record SpikebookProperties(
        Path home,
        @DefaultValue("6MB") DataSize maxNotebookSize,
        @DefaultValue("200") int maxNotebooksPerVisitor,
        @DefaultValue("2000") int maxMembersPerClass,
        @DefaultValue("400d") Duration guestLifetime,
        @DefaultValue("400d") Duration guestWorkLifetime,
        @DefaultValue("7d") Duration idleGuestLifetime,
        @DefaultValue("90d") Duration recordingLifetime,
        @DefaultValue("24h") Duration setupLinkLifetime,
        @DefaultValue("everything") ProcessKind process,
        @DefaultValue Uploads uploads,
        @DefaultValue Jobs jobs) {

    /** A number without a unit is in milliseconds, after which everything would be deleted. */
    private static final Duration SHORTEST_LIFETIME = Duration.ofDays(1);

    /** The time to open the link, and to fill in the form behind it. */
    private static final Duration SHORTEST_SETUP = Duration.ofMinutes(10);

    public SpikebookProperties {
        SettingRules rules = new SettingRules("spikebook");
        rules.atLeast("max-notebook-size", maxNotebookSize, DataSize.ofBytes(1));
        rules.atLeast("max-notebooks-per-visitor", maxNotebooksPerVisitor, 0);
        rules.atLeast("max-members-per-class", maxMembersPerClass, 0);
        rules.atLeast("guest-lifetime", guestLifetime, SHORTEST_LIFETIME);
        rules.atLeast("guest-work-lifetime", guestWorkLifetime, SHORTEST_LIFETIME);
        rules.atLeast("idle-guest-lifetime", idleGuestLifetime, SHORTEST_LIFETIME);
        rules.atLeast("recording-lifetime", recordingLifetime, SHORTEST_LIFETIME);
        rules.atLeast("setup-link-lifetime", setupLinkLifetime, SHORTEST_SETUP);
    }

    /**
     * What a visitor may upload.
     *
     * @param maxFiles how many files
     * @param maxSize of all of them
     * @param maxFileSize of each; pages take less than 2 GB
     * @param minFreeDisk what must stay free on the disk
     */
    public record Uploads(
            @DefaultValue("20") int maxFiles,
            @DefaultValue("1GB") DataSize maxSize,
            @DefaultValue("512MB") DataSize maxFileSize,
            @DefaultValue("1GB") DataSize minFreeDisk) {

        /** The most that {@code maxFileSize} may be: a page uploads no larger files. */
        static final DataSize MOST_FILE_SIZE = DataSize.ofMegabytes(2047);

        public Uploads {
            SettingRules rules = new SettingRules("spikebook.uploads");
            rules.atLeast("max-files", maxFiles, 0);
            rules.atLeast("max-size", maxSize, DataSize.ofBytes(0));
            rules.atLeast("max-file-size", maxFileSize, DataSize.ofBytes(0));
            rules.atMost(
                    "max-file-size", maxFileSize, MOST_FILE_SIZE, "the most that a page uploads");
            rules.atLeast("min-free-disk", minFreeDisk, DataSize.ofBytes(0));
        }
    }

    /**
     * Limits of long work.
     *
     * @param maxOpen how many jobs may wait or run in all
     * @param maxOpenPerOwner how many of them may be one visitor's
     * @param maxOpenPerClass how many of them may be of members of one class, for its lessons
     * @param maxOpenPerAddress how many of them may be of guests behind one network address
     * @param maxWaitingGradingsPerOwner how many submissions of one visitor for one assignment wait
     *     for their grade; that of a group is one
     * @param maxAttempts how often a job is started that never continues before its process dies
     * @param gradingMemory how much of the memory for jobs each process keeps for gradings
     */
    public record Jobs(
            @DefaultValue("500") int maxOpen,
            @DefaultValue("5") int maxOpenPerOwner,
            @DefaultValue("400") int maxOpenPerClass,
            @DefaultValue("250") int maxOpenPerAddress,
            @DefaultValue("10") int maxWaitingGradingsPerOwner,
            @DefaultValue("3") int maxAttempts,
            @DefaultValue("128MB") DataSize gradingMemory) {

        public Jobs {
            SettingRules rules = new SettingRules("spikebook.jobs");
            rules.atLeast("max-open", maxOpen, 0);
            rules.atLeast("max-open-per-owner", maxOpenPerOwner, 0);
            rules.atLeast("max-open-per-class", maxOpenPerClass, 0);
            rules.atLeast("max-open-per-address", maxOpenPerAddress, 0);
            rules.atLeast("max-waiting-gradings-per-owner", maxWaitingGradingsPerOwner, 1);
            rules.atLeast("max-attempts", maxAttempts, 1);
            rules.atLeast("grading-memory", gradingMemory, DataSize.ofBytes(0));
        }
    }
}
