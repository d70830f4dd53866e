/** What all JSON documents have in common: how strictly they are read. */
@NullMarked
package org.spikebook.document;

import org.jspecify.annotations.NullMarked;
