"""Addresses of people and pairing, under /api/v1/. `me` is where being erased is: with the conversations."""

from django.urls import path

from accounts import api

urlpatterns = [
    path("people", api.People.as_view()),
    path("sign-out", api.SignOut.as_view()),
    path("invites", api.Invites.as_view()),
    path("invites/code", api.InviteCode.as_view()),
    path("invites/look", api.InviteLook.as_view()),
    path("join", api.Join.as_view()),
    path("couple/same", api.CoupleSame.as_view()),
    path("couple/different", api.CoupleDifferent.as_view()),
    path("couple/undo", api.CoupleUndo.as_view()),
]
