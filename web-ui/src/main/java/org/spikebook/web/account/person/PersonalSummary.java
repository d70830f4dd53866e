package org.spikebook.web.account.person;

import java.util.List;

/**
 * What would be erased with a person.
 *
 * @param notebooks how many
 * @param submissions how many
 * @param classes titles of those that the person is a member of
 */
public record PersonalSummary(int notebooks, int submissions, List<String> classes) {

    public PersonalSummary {
        classes = List.copyOf(classes);
    }
}
