package id.tanyapaspor.bot.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a database server and, when told, passes nothing on any more: a cable that was pulled. */
final class SilentProxy implements AutoCloseable {

    private final String url;
    private final URI server;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    SilentProxy(String url) throws IOException {
        this.url = url;
        server = URI.create(url.substring("jdbc:".length()));
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return url.replace(server.getHost() + ":" + server.getPort(), "localhost:" + door.getLocalPort());
    }

    void fallSilent() {
        silent = true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, behind));
                Thread.ofVirtual().start(() -> pass(client, behind));
                Thread.ofVirtual().start(() -> pass(behind, client));
            }
        } catch (IOException _) {
            silent = true; // closed
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            byte[] bytes = new byte[8192];
            for (int n = from.getInputStream().read(bytes); n > 0; n = from.getInputStream().read(bytes)) {
                if (!silent) {
                    to.getOutputStream().write(bytes, 0, n);
                }
            }
        } catch (IOException _) {
            silent = true; // closed
        }
    }
}
