package org.spikebook.web.account.device;

import org.spikebook.db.account.VisitorRow;

/** An account was signed in to on a browser on which it was not before: an application event. */
public record NewBrowser(VisitorRow account) {}
