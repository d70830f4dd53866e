package org.spikebook.web.lti;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiLinkRow;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Registers platforms that never answer, with courses and links of theirs. */
public class UnreachablePlatforms {

    /** An address of such a platform. */
    public static final String URL = "http://localhost:1/";

    private static final String DEPLOYMENT = "1";

    private final LtiPlatformRepository platforms;
    private final LtiContextRepository contexts;
    private final LtiLinkRepository links;

    UnreachablePlatforms(
            LtiPlatformRepository platforms,
            LtiContextRepository contexts,
            LtiLinkRepository links) {
        this.platforms = platforms;
        this.contexts = contexts;
        this.links = links;
    }

    public LtiPlatformId register() {
        LtiPlatformId id = new LtiPlatformId(UUID.randomUUID());
        platforms.insert(
                new LtiPlatformRow(
                        id,
                        "LMS",
                        URL,
                        id.toString(),
                        URL,
                        URL,
                        URL,
                        List.of(DEPLOYMENT),
                        Instant.EPOCH));
        return id;
    }

    /**
     * A course that no class is connected with.
     *
     * @param membersUrl where the platform would tell its members; none if it does not
     */
    public LtiContextId addCourse(
            LtiPlatformId platform, String title, @Nullable String membersUrl) {
        LtiContextId id = new LtiContextId(UUID.randomUUID());
        contexts.insertIfAbsent(
                new LtiContextRow(
                        id, platform, DEPLOYMENT, id.toString(), title, null, membersUrl));
        return id;
    }

    /**
     * A link that opens the class.
     *
     * @param scoreUrl where the platform would take scores; none if it does not
     */
    public LtiLinkId addLink(LtiContextId course, String title, @Nullable String scoreUrl) {
        LtiLinkId id = new LtiLinkId(UUID.randomUUID());
        links.insertIfAbsent(new LtiLinkRow(id, course, "1", title, null, scoreUrl));
        return id;
    }
}
