/** What commands print, and how they end. */
@NullMarked
package org.spikebook.cli.terminal;

import org.jspecify.annotations.NullMarked;
