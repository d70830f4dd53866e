/** {@code spikebook lesson}: what authors of lessons need. */
@NullMarked
package org.spikebook.cli.lesson;

import org.jspecify.annotations.NullMarked;
