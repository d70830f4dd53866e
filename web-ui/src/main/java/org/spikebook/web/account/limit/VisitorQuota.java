package org.spikebook.web.account.limit;

import org.spikebook.web.common.SpikebookProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one visitor may have.
 *
 * @param maxNotebooks notebooks
 * @param maxOpenJobs jobs that wait or run, without gradings
 * @param maxWaitingGradings submissions that wait for their grade
 * @param maxFiles uploaded files
 * @param maxSize of all of them
 * @param maxFileSize of each
 */
public record VisitorQuota(
        int maxNotebooks,
        int maxOpenJobs,
        int maxWaitingGradings,
        int maxFiles,
        DataSize maxSize,
        DataSize maxFileSize) {

    static VisitorQuota ofAccounts(SpikebookProperties settings) {
        return new VisitorQuota(
                settings.maxNotebooksPerVisitor(),
                settings.jobs().maxOpenPerOwner(),
                settings.jobs().maxWaitingGradingsPerOwner(),
                settings.uploads().maxFiles(),
                settings.uploads().maxSize(),
                settings.uploads().maxFileSize());
    }
}
