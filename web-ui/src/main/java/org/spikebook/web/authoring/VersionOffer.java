package org.spikebook.web.authoring;

import org.spikebook.lesson.edition.VersionChange;

import java.util.Optional;

/**
 * A newer version of the lesson that a notebook was made from.
 *
 * @param has the version of the notebook
 * @param newest the version that is offered
 * @param change what differs; empty where the older version is not known any more
 */
public record VersionOffer(int has, int newest, Optional<VersionChange> change) {}
