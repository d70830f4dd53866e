package org.spikebook.web.notebook;

import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Optional;

/**
 * What cells gave, by everything it depends on (hash of the inputs, seed, engine). A result is a
 * fact about its key, the same for everyone: so it is shared, and found only by who can name its
 * inputs.
 */
@Service
public class CellResultService {

    private final Authorization authorization;
    private final CellResultRepository results;
    private final ContentRepository contents;
    private final Clock clock;

    CellResultService(
            Authorization authorization,
            CellResultRepository results,
            ContentRepository contents,
            Clock clock) {
        this.authorization = authorization;
        this.results = results;
        this.contents = contents;
        this.clock = clock;
    }

    /** The result's JSON, if it was computed before. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public Optional<String> find(CellResultKey key) {
        authorization.require(new BeVisitor());
        return results.find(key).flatMap(contents::find).map(Content::text);
    }

    /** Keeps a result that the server has computed. */
    @ForAnyVisitor
    @Transactional
    public void put(CellResultKey key, String json) {
        authorization.require(new BeVisitor());
        results.put(key, contents.put(Content.of(json), clock.instant()), clock.instant());
    }

    /** Forgets a result that is not true any more. */
    @ForAnyVisitor
    @Transactional
    public void forget(CellResultKey key) {
        authorization.require(new BeVisitor());
        Optional<String> body = results.find(key);
        results.delete(key);
        body.ifPresent(contents::deleteUnused);
    }
}
