package org.spikebook.web.account.browser;

import java.time.Instant;

/**
 * A browser in which an account is signed in.
 *
 * @param key what tells it from others on the server; it gives no access
 * @param since when it was signed in
 * @param current whether it asks
 */
public record SignedInBrowser(String key, Instant since, boolean current) {}
