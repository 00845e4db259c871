"""Where sockets open."""

from django.urls import URLPattern, path

from sessions_app.consumers import RoomConsumer

websocket_urlpatterns: list[URLPattern] = [path("ws/room", RoomConsumer.as_asgi())]
