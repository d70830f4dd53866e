package org.spikebook.web.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service's method that every visitor may call because it touches only what is their own or
 * public. A method without the mark must refuse anyone who has no right to its arguments; a test
 * holds both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForAnyVisitor {}
