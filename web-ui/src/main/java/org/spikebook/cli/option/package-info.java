/** Options and inputs that commands share. */
@NullMarked
package org.spikebook.cli.option;

import org.jspecify.annotations.NullMarked;
