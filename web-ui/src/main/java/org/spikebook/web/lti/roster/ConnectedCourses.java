package org.spikebook.web.lti.roster;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.web.lti.people.PlatformPerson;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the members of all courses that are connected with a class. */
@Component
class ConnectedCourses {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectedCourses.class);

    private final LtiPlatformRepository platforms;
    private final MembershipsReader reader;

    ConnectedCourses(LtiPlatformRepository platforms, MembershipsReader reader) {
        this.platforms = platforms;
        this.reader = reader;
    }

    /** A course that its platform does not tell of keeps none of the others from being read. */
    PlatformMembers read(List<LtiContextRow> courses) {
        Map<Identity, NamedPerson> people = new LinkedHashMap<>();
        Set<LtiContextId> read = new HashSet<>();
        List<String> unread = new ArrayList<>();
        for (LtiContextRow course : courses) {
            try {
                for (PlatformPerson person : members(course)) {
                    people.merge(
                            new Identity(person.issuer(), person.subject()),
                            NamedPerson.of(course.id(), person),
                            NamedPerson::and);
                }
                read.add(course.id());
            } catch (IOException e) {
                LOG.warn("A learning platform did not tell the members of {}", course.id(), e);
                unread.add(course.title());
            }
        }
        return new PlatformMembers(List.copyOf(people.values()), read, unread);
    }

    private record Identity(String issuer, String subject) {}

    private List<PlatformPerson> members(LtiContextRow course) throws IOException {
        String address = course.membershipsUrl();
        if (address == null) {
            throw new IOException("the platform names no address of its members");
        }
        return reader.read(platforms.find(course.platform()).orElseThrow(), course, address);
    }
}
