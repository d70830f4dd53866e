/**
 * The network document: versioned JSON that may be wrong, read into a model or a list of problems.
 */
@NullMarked
package org.spikebook.network.document;

import org.jspecify.annotations.NullMarked;
