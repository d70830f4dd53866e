/** Questions of lessons: what is right, and what a class answered. */
@NullMarked
package org.spikebook.web.question;

import org.jspecify.annotations.NullMarked;
