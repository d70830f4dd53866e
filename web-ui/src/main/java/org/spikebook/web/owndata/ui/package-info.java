/** How visitors upload data. */
@NullMarked
package org.spikebook.web.owndata.ui;

import org.jspecify.annotations.NullMarked;
