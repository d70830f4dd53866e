/** The packaged application under the load of a class, for as long as is asked. */
@NullMarked
package org.spikebook.e2e.load;

import org.jspecify.annotations.NullMarked;
