package dev.parley.slack;

class HttpPostingTest extends PostingTest {

    HttpPostingTest() {
        super(Transport.HTTP);
    }
}
