package org.mingduo.office.people;

import java.util.List;

/**
 * Somebody who works in the office. Doors that need a person take one as a parameter; who is not logged in is refused
 * before.
 *
 * @param id what they log in with, and what facts say recorded them
 * @param name as the public reads it under a release
 */
public record Person(String id, String name, List<Post> posts) {
    public Person {
        posts = List.copyOf(posts);
    }
}
