package org.spikebook.lesson.prose;

/**
 * A picture as a page shows it.
 *
 * @param address where the browser finds it, or the whole picture as a {@code data:} address
 * @param width in pixels
 * @param height in pixels
 */
public record ShownPicture(String address, int width, int height) {}
