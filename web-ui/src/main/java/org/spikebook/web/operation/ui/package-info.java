/** The page of administrators about the server. */
@NullMarked
package org.spikebook.web.operation.ui;

import org.jspecify.annotations.NullMarked;
