package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.test.context.TestComponent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What pages of students are told of their class, without the wait for the next regular look. */
@TestComponent
public class PageNews {

    private final OpenPages pages;

    PageNews(OpenPages pages) {
        this.pages = pages;
    }

    /** The next news that a page is told, which is looked for now. */
    public ClassNews next(BlockingQueue<ClassNews> told) throws InterruptedException {
        pages.lookSoon();
        ClassNews news = told.poll(30, TimeUnit.SECONDS);
        assertThat(news).isNotNull();
        return news;
    }
}
