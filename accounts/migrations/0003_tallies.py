"""Counts of wrong codes become counts of whatever has a limit."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_made_up_couples'),
    ]

    operations = [
        migrations.RenameModel(old_name='GuessCount', new_name='Tally'),
        migrations.RenameField(model_name='tally', old_name='wrong', new_name='times'),
    ]
